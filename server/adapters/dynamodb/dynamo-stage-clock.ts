import * as z from "zod/mini";
import type { StageClock } from "../../ports/stage-clock";
import { instantShape } from "../shapes";
import { attributeIsAtMost, doesNotExist, either } from "./clauses";
import { stageClockKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({ at: instantShape });

export const dynamoStageClock = (table: Table): StageClock => ({
  async read() {
    const item = await table.get(stageClockKey);
    return item === undefined ? "unset" : z.parse(shape, item).at;
  },
  async set(at) {
    const put = await table.putIf({ ...stageClockKey, at }, either(doesNotExist, attributeIsAtMost("at", at)));
    return put === "put" ? "set" : "earlier";
  },
});
