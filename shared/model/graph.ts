// What is known about the dependency graph of one document (crosswalk G1–G4).

export interface GraphSummary {
  /** Nodes of kind component or service (files not counted). */
  readonly nodes: number;
  /** Distinct dependency and containment edges. */
  readonly edges: number;
  /** Distinct depends-on edges only. */
  readonly dependencyEdges: number;
  /** Names of the roots (first 20). */
  readonly roots: readonly { readonly name: string; readonly pointer: string }[];
  readonly rootCount: number;
  /** The file does not say which product it describes: root inferred (quirk Q19). */
  readonly rootInferred: boolean;
  /** Longest shortest path from a root, in edges. 0 when nothing is reached. */
  readonly maxDepth: number;
  /** Nodes reached from the roots, roots included. */
  readonly reached: number;
  /** No dependency edges at all (quirk Q62). */
  readonly flat: boolean;
  /** What the root says about its own dependencies. */
  readonly rootStatement: 'edges' | 'none' | 'unknown' | 'silent';
  /** Nodes whose completeness is stated (G4), any value but silence. */
  readonly completenessStated: number;
  readonly cycles: boolean;
}
