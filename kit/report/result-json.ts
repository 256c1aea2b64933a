import { z } from "zod";
import { type SubjectResult, subjectResult } from "../verdict/result";

/** The name of the schema that every JSON result carries. */
const schemaId = "urn:slp-kit:result:1";

const resultDocument = subjectResult.extend({ $schema: z.literal(schemaId) });

/** The JSON result of a subject: the same bytes for the same outcome, with no time and no path outside the kit in it. */
export function resultJson(result: SubjectResult): string {
  return `${JSON.stringify({ $schema: schemaId, ...subjectResult.parse(result) }, null, 2)}\n`;
}

/** The JSON Schema of that result, as it is published in `schema/result-1.json`. */
export function resultSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(resultDocument, { target: "draft-2020-12" });
  return {
    $schema,
    $id: schemaId,
    title: "slp-kit conformance result 1",
    description: "What the kit says of one subject: the verdict on every requirement that binds it.",
    ...schema,
  };
}
