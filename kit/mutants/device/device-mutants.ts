import type { Mutant } from "../mutant";
import { changeRules } from "./change-rules";
import { commandLine } from "./command-line";
import { counting } from "./counting";
import { deadline } from "./deadline";
import { deviceMutant } from "./device-mutant";
import { enforcement } from "./enforcement";
import { files } from "./files";
import { log } from "./log";
import { pairs } from "./pairs";
import { policy } from "./policy";
import { recordingDefects } from "./recording";
import { registration } from "./registration";
import { releases } from "./releases";
import { reports } from "./reports";
import { reservation } from "./reservation";
import { statistics } from "./statistics";
import { transport } from "./transport";
import { trust } from "./trust";
import { voiceGateway } from "./voice-gateway";

/** Every defective router, area by area. */
export const deviceMutants: readonly Mutant[] = [
  ...releases,
  ...counting,
  ...statistics,
  ...recordingDefects,
  ...changeRules,
  ...reports,
  ...log,
  ...policy,
  ...deadline,
  ...enforcement,
  ...transport,
  ...files,
  ...trust,
  ...pairs,
  ...commandLine,
  ...registration,
  ...reservation,
  ...voiceGateway,
].map(deviceMutant);
