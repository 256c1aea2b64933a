/** Values of the context that no deployment may have; the message says what to give instead. */
export class RefusedStage extends Error {
  override readonly name = "RefusedStage";
}
