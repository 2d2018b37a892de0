// npm install @aws-sdk/client-ssm
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";

const answer = await new SSMClient().send(new GetParameterCommand({ Name: "STORE_NAME", WithDecryption: true }));
const token = answer.Parameter.Value;
