/** A document that cannot be read: where, and why. Nothing of it is taken. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  constructor(
    readonly place: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${reason}`, options);
  }
}
