import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { HttpTrigger } from "../../lambdas/contract";

/** Requests a second that all devices and administrators together may make, and how many may come at once. */
const throttle = { rateLimit: 500, burstLimit: 1_000 };

/** The HTTP API: administrators sign their requests with an AWS identity, devices prove themselves by what they send. */
export class HttpFront extends Construct {
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#api = new HttpApi(this, "Api", { createDefaultStage: false });
    const accessLog = new LogGroup(this, "AccessLog", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.#api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.jsonWithStandardFields(),
      },
    });
    new CfnOutput(this, "Url", { value: stage.url });
  }

  /** Sends the routes of the trigger to the function. */
  answeredBy(target: IFunction, { routes, access }: HttpTrigger): void {
    const integration = new HttpLambdaIntegration("Integration", target);
    const authorizer = access === "administrators" ? new HttpIamAuthorizer() : undefined;
    for (const route of routes) {
      const [method = "", path = ""] = route.split(" ");
      this.#api.addRoutes({ path, methods: [methodOf(method)], integration, authorizer });
    }
  }
}

function methodOf(text: string): HttpMethod {
  const method = Object.values(HttpMethod).find((each) => each === text);
  if (!method) throw new RangeError(`${text} is not a method that an HTTP API can route.`);
  return method;
}
