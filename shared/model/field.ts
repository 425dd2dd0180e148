// The field dictionary (crosswalk A.1): which datum has which id. Profiles name these ids; states are kept per field.

/** Component-level data, in the order in which a component's state letters are packed. G1 is added when the graph is known. */
export const componentFields = ['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C11', 'C12', 'G1'] as const;
export type ComponentField = (typeof componentFields)[number];

/** Document-level data. D7 is per tool, all others once per document. */
export const documentFields = ['D1', 'D2', 'D3', 'D5', 'D6', 'D7', 'D8', 'D9', 'D11', 'D12'] as const;
export type DocumentField = (typeof documentFields)[number];

/** Graph-level data about the whole document. */
export const graphFields = ['G2', 'G3', 'G4'] as const;
export type GraphField = (typeof graphFields)[number];

export type FieldId = ComponentField | DocumentField | GraphField;
