import * as z from "zod/mini";
import { deviceName } from "../../../core/report/sudi";
import type { AccountDevices } from "../../ports/account-devices";
import { sudiShape } from "../shapes";
import { accountDevicesPartition } from "./keys";
import type { Table } from "./table";

export const dynamoAccountDevices = (table: Table): AccountDevices => ({
  async enter(virtualAccount, { pid, serial }) {
    const SK = deviceName({ pid, serial });
    await table.putAll([{ PK: accountDevicesPartition(virtualAccount), SK, pid, serial }]);
  },
  async of(virtualAccount) {
    return (await table.query(accountDevicesPartition(virtualAccount))).map((item) => z.parse(sudiShape, item));
  },
});
