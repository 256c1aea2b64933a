import type { Sudi } from "../../../core/report/sudi";

export const udiOf = ({ pid, serial }: Sudi): string => `PID:${pid},SN:${serial}`;

/** `show license udi`. */
export const printUdi = (sudi: Sudi): string => `UDI: ${udiOf(sudi)}`;
