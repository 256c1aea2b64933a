import { type Lines, under } from "./lines";

/** What is shown without having an effect here. */
export const utility: Lines = under("Utility:", "Status: DISABLED");
export const licensingByPolicy: Lines = under("Smart Licensing Using Policy:", "Status: ENABLED");
export const miscellaneous: Lines = under("Miscellaneous:", "Custom Id: <empty>");
export const dataPrivacy: Lines = under(
  "Data Privacy:",
  "Sending Hostname: yes",
  "  Callhome hostname privacy: DISABLED",
  "  Smart Licensing hostname privacy: DISABLED",
  "Version privacy: DISABLED",
);
export const purchased: Lines = under("Purchased Licenses:", "No Purchase Information Available");
