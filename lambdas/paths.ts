const base = "/services/api/smart-accounts-and-licensing";
const virtualAccount = `${base}/v1/accounts/{domain}/virtual-accounts/{virtualAccount}`;

/** The paths of the HTTP API; those of the public Smart Accounts & Licensing API where it has one. */
export const paths = {
  accessToken: "/as/token.oauth2",
  accessKeys: "/as/keys",
  apiDocument: `${base}/openapi.json`,
  trust: `${base}/v2/devices/trust`,
  reportUsage: `${base}/v2/devices/reportusage`,
  poll: `${base}/v2/accounts/poll`,
  accounts: `${base}/v1/accounts`,
  rootKeys: `${base}/v1/root-keys`,
  rotateRootKey: `${base}/v1/root-keys/rotate`,
  revokeRootKey: `${base}/v1/root-keys/revoke`,
  virtualAccounts: `${base}/v1/accounts/{domain}/virtual-accounts`,
  accountSearch: `${base}/v2/accounts/search`,
  users: `${base}/v1/accounts/{domain}/users`,
  removeUsers: `${base}/v1/accounts/{domain}/users/remove`,
  auditSeals: `${base}/v1/accounts/{domain}/audit-seals`,
  auditVerification: `${base}/v1/accounts/{domain}/audit-verification`,
  tokens: `${virtualAccount}/tokens`,
  revokeTokens: `${virtualAccount}/tokens/revoke`,
  policy: `${virtualAccount}/policy`,
  usageHistory: `${virtualAccount}/usage-history`,
  deviceHistory: `${virtualAccount}/device-history`,
  audit: `${virtualAccount}/audit`,
  usageFiles: `${virtualAccount}/usage-files`,
  acknowledgementFile: `${virtualAccount}/usage-files/{file}`,
  virtualAccountList: `${base}/v1/accounts/{domain}/customer/virtual-accounts`,
  licenses: `${base}/v1/accounts/{domain}/licenses`,
  devices: `${base}/v1/accounts/{domain}/devices`,
  removeDevice: `${base}/v2/accounts/{domain}/devices/remove`,
  transferDevice: `${base}/v2/accounts/{domain}/devices/transfer`,
  purchases: `${virtualAccount}/purchases`,
  reserveLicences: `${virtualAccount}/reserve-licenses`,
  returnReservation: `${virtualAccount}/return-reservation`,
  devicePolicy: `${virtualAccount}/device-policy`,
  alerts: `${virtualAccount}/alerts`,
  webhooks: `${virtualAccount}/webhooks`,
  webhook: `${virtualAccount}/webhooks/{webhook}`,
  webhookTrial: `${virtualAccount}/webhooks/{webhook}/test`,
  testClock: `${base}/test/clock`,
  testCrash: `${base}/test/crash`,
  testForget: `${base}/test/forget`,
  testRest: `${base}/test/rest`,
  testSchedules: `${base}/test/schedules`,
} as const;

/** A path with its parameters filled in; throws a RangeError that names a parameter without a value. */
export function fillPath(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`${path} needs a value for {${name}}.`);
    return encodeURIComponent(value);
  });
}
