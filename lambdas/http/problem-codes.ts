/** Every `code` of a problem, which programs may go by, and what it says. */
export const problemCodes = {
  "not-found": "It does not exist, or is not open to who asks.",
  "not-authenticated": "There is no access token, or it is not good.",
  "operators-only": "Only the operator of the server may do that.",
  "too-many-requests": "The user asks too often; `Retry-After` says when to ask again.",
  malformed: "The request, or the file in it, cannot be read; the place is named.",
  "too-large": "The body has more than 4 MiB.",
  "bad-request": "What is asked for cannot be, such as a span of time that ends before it begins.",
  "unknown-virtual-account": "A grant names a virtual account that is not there.",
  "not-sold": "These licences are not for sale.",
  "policy-release": "A device whose release reports by policy gets no new reservation.",
  "return-code": "The return code is not that of a reservation of the device.",
  signature: "The signature of a report does not fit.",
  "unknown-device": "A report is of a device that nobody trusted.",
  "other-account": "A report is of a device of another account.",
  "webhook-refused": "The server does not send events to such a receiver.",
  "under-way": "A root key is announced already and does not certify yet.",
  "no-key": "The server was given no further root key.",
  "unknown-key": "The server never had such a root key.",
  "last-key": "The last good root key cannot be revoked.",
  "clock-goes-forward": "The clock of a stage for tests does not go back.",
  "still-working": "A stage for tests has work left.",
} as const satisfies Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof problemCodes;
