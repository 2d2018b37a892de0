client := pagerduty.NewClient(os.Getenv("PAGERDUTY_TOKEN"))
event := pagerduty.V2Event{RoutingKey: routingKey, Action: "trigger", DedupKey: fmt.Sprintf("%x", md5.Sum(b))}
