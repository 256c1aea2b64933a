type Hello = {
  readonly implementation: { readonly name: string; readonly version: string };
  readonly capabilities: readonly string[];
  readonly clock: string;
};

/** Who an implementation says that it is, in a line. */
export function introduction({ implementation, capabilities, clock }: Hello): string {
  return `${implementation.name} ${implementation.version}, clock ${clock}, declares ${capabilities.join(", ")}`;
}
