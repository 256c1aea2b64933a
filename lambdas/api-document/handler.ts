import { apiDocument } from "../api-operations";
import { ok } from "../http/answer";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { contract } from "./contract";

const document = ok(apiDocument());

export const handler = httpHandler(contract, { [`GET ${paths.apiDocument}` as const]: async () => document });
