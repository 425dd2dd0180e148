// Every problem of a value that ajv refused: a JSON Schema draft 7 evaluation made of closures. ajv's own `allErrors`
// mode is no use on hostile input: it reports all branches of every alternative, knows no limit (50 million wrong
// hashes would be 50 million objects) and joins its lists in quadratic time. The verdict stays ajv's: tests hold both
// against each other over the whole corpus.
import type { SchemaProblem } from '#shared/model/schema.ts';
import { ANNOTATIONS, KEYWORDS } from './explain-keywords.ts';
import type { CompileContext, Explain } from './explain-keywords.ts';
import { getReferred, type JsonSchema, type SchemaBundle, type SchemaNode } from './json-schema.ts';
import { isOfType } from './json-value.ts';
import { addProblem, createProblemList, toSchemaProblems } from './problem-list.ts';

export interface Explainer {
  /** Explains values by the root schema (pointer '') or by the schema at a JSON pointer of it. */
  compile(pointer: string): (value: unknown, limit: number) => readonly SchemaProblem[];
}

export function createExplainer(bundle: SchemaBundle): Explainer {
  const known = new Map<SchemaNode, Explain>();

  function compileSchema(schema: JsonSchema, home: SchemaNode): Explain {
    if (typeof schema === 'boolean') return schema ? acceptAnything : refuseEverything;
    const ready = known.get(schema);
    if (ready !== undefined) return ready;
    // Schemas refer to themselves (a component has components): what is not ready yet is looked up when it runs.
    let compiled: Explain | undefined;
    known.set(schema, (value, path, list) => compiled?.(value, path, list));
    compiled = compileNode(schema, {
      home,
      compile: (child) => compileSchema(child, home),
      compileReferred: (reference) => {
        const referred = getReferred(bundle, home, reference);
        return compileSchema(referred.schema, referred.home);
      },
    });
    known.set(schema, compiled);
    return compiled;
  }

  return {
    compile(pointer) {
      const explain = compileSchema(getReferred(bundle, bundle.root, `#${pointer}`).schema, bundle.root);
      return (value, limit) => {
        const list = createProblemList(limit);
        explain(value, undefined, list);
        return toSchemaProblems(list);
      };
    },
  };
}

function compileNode(schema: SchemaNode, context: CompileContext & { readonly home: SchemaNode }): Explain {
  const rules: Explain[] = [];
  for (const [keyword, setting] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword) || keyword === 'type') continue;
    const compileKeyword = KEYWORDS.get(keyword);
    if (compileKeyword === undefined) throw new Error(`malformed schema: unsupported keyword ${keyword}`);
    rules.push(compileKeyword(setting, context, schema));
  }
  const types = getTypes(schema['type']);
  return (value, path, list) => {
    if (list.full) return;
    // A value of the wrong type breaks further rules as a consequence; only the cause is worth a message.
    if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
      addProblem(list, { path, keyword: 'type', params: { type: types.join(',') }, value });
      return;
    }
    for (const rule of rules) rule(value, path, list);
  };
}

function getTypes(setting: unknown): readonly string[] {
  if (setting === undefined) return [];
  const types: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
  return types.map((type) => {
    if (typeof type !== 'string') throw new Error('malformed schema: a type must be a name');
    return type;
  });
}

const acceptAnything: Explain = () => {};

const refuseEverything: Explain = (value, path, list) => {
  addProblem(list, { path, keyword: 'false schema', params: {}, value });
};
