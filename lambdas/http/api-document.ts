import * as z from "zod/mini";
import type { Access } from "../contract";
import type { AnswerShape, Operation } from "./operation";

export interface DescribedRoute {
  /** As contracts name it: `POST /path/{parameter}`. */
  readonly route: string;
  readonly access: Access;
  readonly operation: Operation;
}

const security: Readonly<Record<Access, readonly object[]>> = {
  devices: [],
  users: [{ accessToken: [] }],
  administrators: [{ awsIdentity: [] }],
};

const securitySchemes = {
  accessToken: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "/as/token.oauth2", scopes: {} } },
  },
  awsIdentity: {
    type: "apiKey",
    name: "Authorization",
    in: "header",
    description: "A request that is signed with an AWS identity (Signature Version 4).",
  },
};

/** The OpenAPI 3.1 document of these routes, generated from the schemas that requests are read with. */
export function writeApiDocument(routes: readonly DescribedRoute[]): object {
  const byPath = Map.groupBy(routes, ({ route }) => pathOf(route));
  return {
    openapi: "3.1.0",
    info: {
      title: "slp-kit licence server",
      version: "1",
      description:
        "Shapes of the public Smart Accounts & Licensing API where it has them. Whatever this server signs comes from a test issuer.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(
      [...byPath].map(([path, ofPath]) => [
        path,
        Object.fromEntries(ofPath.map((one) => [methodOf(one.route).toLowerCase(), written(one)])),
      ]),
    ),
    components: { securitySchemes },
  };
}

function written({ route, access, operation: { summary, query, body, form, headers = [], answers } }: DescribedRoute) {
  const parameters = [
    ...[...pathOf(route).matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: text,
    })),
    ...headers.map((name) => ({ name, in: "header", schema: text })),
    ...(query === undefined ? [] : membersOf(query)),
  ];
  return {
    summary,
    security: security[access],
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: {
          [form ? "application/x-www-form-urlencoded" : "application/json"]: { schema: schemaOf(body, "input") },
        },
      },
    }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, response(status, answer)]),
    ),
  };
}

const text = { type: "string", minLength: 1, maxLength: 256 };

function response(status: string, { what, body }: AnswerShape) {
  const isProblem = Number(status) >= 400 && "shape" in body && "code" in Object(body.shape);
  const type = isProblem ? "application/problem+json" : "application/json";
  return { description: what, content: { [type]: { schema: schemaOf(body, "output") } } };
}

/** The members of an object's schema, as parameters of a query. */
function membersOf(query: z.ZodMiniObject): readonly object[] {
  return Object.entries(query.shape).map(([name, member]) => ({
    name,
    in: "query",
    required: !z.safeParse(member, undefined).success,
    schema: schemaOf(member, "input"),
  }));
}

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const methodOf = (route: string): string => route.slice(0, route.indexOf(" "));
const pathOf = (route: string): string => route.slice(route.indexOf(" ") + 1);
