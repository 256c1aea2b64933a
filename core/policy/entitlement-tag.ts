import { DocumentError } from "../document/document-error";

/** The tags of CUBE; those of the platform travel beside them and are taken as given. */
export const cubeTags = ["CUBE_T_STD", "CUBE_T_ENH", "CUBE_T_RED", "CUBE_T_VGW", "CUBE_TS_STD", "CUBE_TS_ENH"] as const;

const shape = /^[A-Za-z0-9][A-Za-z0-9_.,:()-]{0,127}$/;

/** Takes a tag as it is; a DocumentError says why a text is none, or that CUBE has no such tag. */
export function checkTag(text: string, place: string): string {
  if (!shape.test(text)) throw new DocumentError(place, `"${text.slice(0, 40)}" is not an entitlement tag`);
  if (text.startsWith("CUBE_") && !cubeTags.some((tag) => tag === text)) {
    throw new DocumentError(place, `"${text}" is not a tag of CUBE; those are ${cubeTags.join(", ")}`);
  }
  return text;
}
