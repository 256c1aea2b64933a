import * as z from "zod/mini";
import type { Sudi } from "../report/sudi";
import { DocumentError } from "./document-error";
import { readSudi, udiShape } from "./shapes";
import { parseStrictJson } from "./strict-json";
import type { Element } from "./xml-envelope";

/** The signature of a payload: over the UTF-8 bytes of the payload string as it stands. */
export interface Signature {
  readonly signingType: string;
  readonly key: string;
  readonly value: string;
  /** The device that signed, where the signature names it. */
  readonly sudi?: Sudi;
  /** The device's own public key, where it signs with the built-in one and nobody knows its own yet. */
  readonly public?: string;
}

/** A payload string with its signature; the payload is parsed, never written anew (formats: RUM report, acknowledgement). */
export interface SignedJson {
  readonly type: string;
  readonly payload: string;
  readonly signature: Signature;
  readonly certificate?: { readonly payload: string; readonly signature: Signature };
}

const signature = z.object({
  signing_type: z.string(),
  key: z.string(),
  value: z.string(),
  sudi: z.optional(udiShape),
  public: z.optional(z.string()),
});
const certified = z.object({ payload: z.string(), signature });
const signedJson = z.object({
  payload: z.string(),
  header: z.optional(z.object({ type: z.string() })),
  signature,
  certificate: z.optional(certified),
});

/** Reads the JSON of a CDATA section; `type` is what stands in the header, or `otherwise` where there is none. */
export function readSignedJson(text: string, place: string, otherwise: string): SignedJson {
  const { payload, header, signature, certificate } = check(signedJson, parseStrictJson(text, place), place);
  return {
    type: header?.type ?? otherwise,
    payload,
    signature: readSignature(signature),
    ...(certificate && {
      certificate: { payload: certificate.payload, signature: readSignature(certificate.signature) },
    }),
  };
}

/** Reads the signed JSON of an element with one CDATA section, whose type is the one expected. */
export function readSignedData({ name, data }: Element, place: string, type: string): SignedJson {
  if (data === undefined) throw new DocumentError(place, `<${name}> holds no CDATA section`);
  const document = readSignedJson(data, place, type);
  if (document.type !== type) throw new DocumentError(`${place}.header.type`, `"${document.type}" is not "${type}"`);
  return document;
}

const readSignature = ({ signing_type, sudi, public: own, ...rest }: z.infer<typeof signature>): Signature => ({
  signingType: signing_type,
  key: rest.key,
  value: rest.value,
  ...(sudi && { sudi: readSudi(sudi) }),
  ...(own !== undefined && { public: own }),
});

/** Checks a parsed value against its schema; a DocumentError names the place of the first misfit. */
export function check<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, place: string): z.infer<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DocumentError([place, ...(issue?.path ?? [])].join("."), issue?.message ?? "it does not fit");
}
