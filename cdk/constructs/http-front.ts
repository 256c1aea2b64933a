import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  DomainName,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnRecordSet } from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";
import type { HttpTrigger } from "../../lambdas/contract";
import type { Domain } from "../stage";
import type { Alarms } from "./alarms";
import { acknowledge } from "./findings";

export interface HttpFrontProps {
  readonly stackName: string;
  readonly alarms: Alarms;
  readonly domain?: Domain;
}

/** Requests a second that all devices and administrators together may make, and how many may come at once. */
const throttle = { rateLimit: 500, burstLimit: 1_000 };

/** The HTTP API: administrators sign their requests with an AWS identity, devices prove themselves by what they send. */
export class HttpFront extends Construct {
  readonly api: HttpApi;
  /** Where it is reached. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stackName, alarms, domain }: HttpFrontProps) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { apiName: stackName, createDefaultStage: false });
    const accessLog = new LogGroup(this, "AccessLog", {
      logGroupName: `/${stackName}/requests`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.jsonWithStandardFields(),
      },
      domainMapping: domain && { domainName: this.#ownName(domain) },
    });
    this.url = domain ? `https://${domain.name}/` : stage.url;
    alarms.raise(this, "Faults", {
      metric: this.api.metricServerError({ statistic: "Sum" }),
      above: 0,
      what: "The HTTP API answered with a fault of its own",
      hurts: "Who asked, a device or an administrator, has to ask again; devices do by themselves.",
    });
  }

  /** Sends the routes of the trigger to the function. */
  answeredBy(target: IFunction, { routes, access }: HttpTrigger): void {
    const integration = new HttpLambdaIntegration("Integration", target);
    for (const route of routes) {
      const [method = "", path = ""] = route.split(" ");
      const options = { path, methods: [methodOf(method)], integration };
      if (access === "administrators") this.api.addRoutes({ ...options, authorizer: new HttpIamAuthorizer() });
      else this.api.addRoutes(options).forEach(isOpen);
    }
  }

  /** The domain's name, with a record in its zone, or what to write into a zone elsewhere as an output. */
  #ownName({ name, certificateArn, hostedZoneId }: Domain): DomainName {
    const certificate = Certificate.fromCertificateArn(this, "Certificate", certificateArn);
    const own = new DomainName(this, "Domain", { domainName: name, certificate });
    const target = { dnsName: own.regionalDomainName, hostedZoneId: own.regionalHostedZoneId };
    if (hostedZoneId === undefined) new CfnOutput(this, "DomainIsAliasOf", { value: own.regionalDomainName });
    else new CfnRecordSet(this, "Record", { name, hostedZoneId, type: "A", aliasTarget: target });
    return own;
  }
}

const isOpen = (route: HttpRoute): void => acknowledge(route, "AwsSolutions::AwsSolutions-APIG4");

function methodOf(text: string): HttpMethod {
  const method = Object.values(HttpMethod).find((each) => each === text);
  if (!method) throw new RangeError(`${text} is not a method that an HTTP API can route.`);
  return method;
}
