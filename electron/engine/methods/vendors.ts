// Vendors: list, show, add, edit.

import type { DirectHandlers } from '../context.ts';
import { readAllPages } from './paging.ts';

type VendorName = 'vendors.list' | 'vendors.show' | 'vendors.add' | 'vendors.edit';

export const vendorMethods: Pick<DirectHandlers, VendorName> = {
  'vendors.list': (context, page) => context.register().vendors.list(page),
  'vendors.show': (context, request) => {
    const register = context.register();
    const vendor = register.vendors.get(request.vendor);
    const products = readAllPages((page) => register.products.list(page, { vendor: vendor.id }));
    return { vendor, products };
  },
  'vendors.add': (context, request) => {
    const { name, contact = null, securityContact = null, country = null, contractRef = null } = request;
    const fields = { name, contact, securityContact, country, contractRef };
    return { vendor: context.register().vendors.add(fields, context.by()) };
  },
  'vendors.edit': (context, { vendor, reason, ...edit }) => ({
    vendor: context.register().vendors.edit(vendor, edit, reason, context.by()),
  }),
};
