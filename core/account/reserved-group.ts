import { deviceName, type Sudi } from "../report/sudi";

/** No device's name begins with a colon. */
const mark = ":reserved:";

/** What is reserved for a device counts beside what the device uses, under a name of its own (SLR-2). */
export const reservedGroup = (sudi: Sudi): string => `${mark}${deviceName(sudi)}`;

/** The group that uses what the group has: for what is reserved its device, for every other itself. */
export const usingGroup = (group: string): string => (group.startsWith(mark) ? group.slice(mark.length) : group);
