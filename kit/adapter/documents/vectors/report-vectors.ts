import { asDocument, textOf, writeEnvelope } from "../envelope";
import { signReports } from "../reports";
import { udiOf, writeRumPayload } from "../rum-payload";
import { signed, writeSignedText } from "../signed-text";
import { imposter, withChangedPayload, withPayload } from "../spoil";
import { deviceKey, enhancedReport, otherDevice, otherDeviceKey, standardReport } from "./cast";
import type { Vectors } from "./vector";

const signedReport = signReports([standardReport], deviceKey);
const rewritten = (rewrite: (text: string) => string) => asDocument(rewrite(textOf(signedReport)));

/** Usage reports as a server finds them that trusts the device, and no other one. */
export const reportVectors: Vectors = {
  "report-two": {
    document: signReports([standardReport, enhancedReport], deviceKey),
    verdict: "taken",
    note: "Two reports in one file, each signed by itself.",
  },
  "report-marks": {
    document: withMarks(),
    verdict: "taken",
    note: "A name with a letter of two bytes and with the mark that would end a CDATA section; the JSON in the section escapes it.",
  },
  "report-without-header": {
    document: rewritten((text) => text.replace('"header":{"type":"rum"},', "")),
    verdict: "taken",
    note: "Older files have no header.",
  },
  "report-other-digit": {
    document: withChangedPayload(signedReport),
    verdict: "signature",
    note: "One digit of the payload was changed after signing.",
  },
  "report-other-spacing": {
    document: withPayload(signedReport, (payload) => JSON.stringify(JSON.parse(payload), null, 1)),
    verdict: "signature",
    note: "The same JSON with other white space: the signature covers bytes, so a payload must never be written anew.",
  },
  "report-other-key": {
    document: signReports([standardReport], otherDeviceKey),
    verdict: "signature",
    note: "Signed with the key of another device.",
  },
  "report-imposter": {
    document: signReports([standardReport], imposter(deviceKey, otherDeviceKey)),
    verdict: "signature",
    note: "Signed with the key of another device, under the key id of the right one.",
  },
  "report-built-in": {
    document: rewritten((text) => text.replace('"signing_type":"Ed25519"', '"signing_type":"builtin"')),
    verdict: "signature",
    note: "The kind of signature that a device makes before it is trusted; nobody takes it from the wire.",
  },
  "report-other-device": {
    document: signReports([{ ...standardReport, sudi: otherDevice }], otherDeviceKey),
    verdict: "device",
    note: "In order, of a device that the server does not know.",
  },
  "report-doctype": {
    document: rewritten((text) => text.replace("<smartLicense>", "<!DOCTYPE smartLicense>\n<smartLicense>")),
    verdict: "unreadable",
    note: "A DOCTYPE in the envelope: nothing but elements and CDATA sections is read.",
  },
  "report-cut-off": {
    document: rewritten((text) => text.slice(0, 600)),
    verdict: "unreadable",
    note: "The file ends after 600 characters.",
  },
  "report-as-acknowledgement": {
    document: rewritten((text) => text.replace('"type":"rum"', '"type":"rum-ack"')),
    verdict: "unreadable",
    note: "The header says that this is an acknowledgement.",
  },
};

function withMarks(): string {
  const payload = writeRumPayload(standardReport).replace("slp-kit test device", "é ]]> <name> &");
  const text = writeSignedText({
    payload,
    header: { type: "rum" },
    signature: signed(payload, deviceKey, udiOf(standardReport.sudi)),
  });
  return writeEnvelope("smartLicense", ["RUMReport"], [text]);
}
