/** The kit itself is at fault, not what it judges. */
export class KitFault extends Error {
  override readonly name = "KitFault";
}
