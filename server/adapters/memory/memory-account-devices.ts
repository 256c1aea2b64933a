import { deviceName, type Sudi } from "../../../core/report/sudi";
import type { AccountDevices } from "../../ports/account-devices";

export function memoryAccountDevices(): AccountDevices {
  const accounts = new Map<string, Map<string, Sudi>>();
  return {
    async enter(virtualAccount, sudi) {
      const devices = accounts.get(virtualAccount) ?? new Map<string, Sudi>();
      accounts.set(virtualAccount, devices.set(deviceName(sudi), sudi));
    },
    async of(virtualAccount) {
      return [...(accounts.get(virtualAccount)?.values() ?? [])];
    },
  };
}
