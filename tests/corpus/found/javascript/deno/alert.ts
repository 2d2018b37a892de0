const PD_KEY = Deno.env.get("PD_KEY") ?? "{{integration-key}}";
await fetch("https://events.pagerduty.com/v2/enqueue", { method: "POST", body: JSON.stringify({ routing_key: PD_KEY }) });
