/** What the server knows of entitlement tags that are not all alike. */
export interface LicenceCatalogue {
  /** The name that the inventory lists a tag under. */
  nameOf(tag: string): string;
  /** Whether licences of the tag can be bought (VGW-4). */
  isSold(tag: string): boolean;
  /** Whether as many count as purchased as are in use (VGW-3). */
  isForInformation(tag: string): boolean;
}

/** As the guide names them; a tag that it does not name goes by itself. */
const names: ReadonlyMap<string, string> = new Map([
  ["CUBE_T_STD", "CUBE Trunk Standard Session"],
  ["CUBE_T_ENH", "CUBE Trunk Enhanced Session"],
  ["CUBE_T_RED", "CUBE Trunk Redundant Session"],
  ["CUBE_T_VGW", "CUBE v14 Voice Gateway Session"],
]);

export const licenceCatalogue: LicenceCatalogue = {
  nameOf: (tag) => names.get(tag) ?? tag,
  isSold: (tag) => tag !== "CUBE_T_VGW",
  isForInformation: (tag) => tag === "CUBE_T_VGW",
};
