/** What came of an access to a file. */
export type FileOutcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "failed"; readonly reason: string };

export const done = <Value>(value: Value): FileOutcome<Value> => ({ kind: "done", value });
export const failed = (reason: string): FileOutcome<never> => ({ kind: "failed", reason });
export const noSuchFile = failed("No such file or directory");

export interface FileEntry {
  readonly name: string;
  readonly bytes: number;
}

/** The files of a router, by name; there are no folders in it. */
export interface Flash {
  has(name: string): Promise<boolean>;
  read(name: string): Promise<FileOutcome<string>>;
  /** Writes a file, in place of one that has that name. */
  write(name: string, text: string): Promise<FileOutcome<void>>;
  /** Sorted by name. */
  list(): Promise<FileOutcome<readonly FileEntry[]>>;
}
