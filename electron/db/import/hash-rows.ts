// The hashes of occurrences as rows of the index `hash_values`: bytes where the text is a hash, else the text.
// component-writer.ts makes the same of a NormalHash.

export const HASH_ROWS = `SELECT CASE WHEN h.value ->> 'state' = 'invalid' THEN h.value ->> 'value'
    ELSE coalesce(unhex(h.value ->> 'value'), h.value ->> 'value') END AS value, o.content, o.node
  FROM occurrences AS o JOIN json_each(o.hashes) AS h`;
