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
  readonly topic?: ITopic;
}

/** An alarm that says whom it is about; silence of the metric raises nothing. */
export function raiseAlarm(scope: Construct, id: string, { metric, above, what, hurts, topic }: AlarmProps): Alarm {
  const alarm = new Alarm(scope, id, {
    metric: metric.with({ period: Duration.minutes(5) }),
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${what}. ${hurts}`,
  });
  if (topic) alarm.addAlarmAction(new SnsAction(topic));
  return alarm;
}
