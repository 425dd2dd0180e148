// The program's mark: three entries of a register, the middle one still open.

export function BrandMark({ size = 18 }: { readonly size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 18 18" width={size} height={size} aria-hidden>
      <rect width="18" height="18" rx="4" fill="currentColor" />
      <path d="M4.5 5.5h9M4.5 9h5.5M4.5 12.5h9" className="mark-lines" />
      <circle cx="12.8" cy="9" r="0.9" className="mark-dot" />
    </svg>
  );
}
