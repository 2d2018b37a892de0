[request setValue:@"Token token={{api-key}}" forHTTPHeaderField:@"Authorization"];
NSDictionary *event = @{ @"routing_key": @"{{integration-key}}", @"event_action": @"trigger" };
