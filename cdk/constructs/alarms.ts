import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

export interface AlarmProps {
  readonly metric: Metric;
  /** Raised when the metric is above this. */
  readonly above: number;
  /** What is wrong, without the full stop. */
  readonly what: string;
  /** A sentence: whom it hurts, and how. */
  readonly hurts: string;
}

/** The alarms of a stage, which all go to one topic where there is one. */
export class Alarms {
  readonly #raised: Alarm[] = [];

  constructor(private readonly topic: ITopic | undefined) {}

  get all(): readonly Alarm[] {
    return this.#raised;
  }

  /** An alarm that says whom it is about; silence of the metric raises nothing. */
  raise(scope: Construct, id: string, { metric, above, what, hurts }: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric: metric.with({ period: Duration.minutes(5) }),
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${what}. ${hurts}`,
    });
    if (this.topic) alarm.addAlarmAction(new SnsAction(this.topic));
    this.#raised.push(alarm);
  }
}
