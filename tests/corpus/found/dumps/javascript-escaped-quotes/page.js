window.__STATE__ = JSON.parse("{\u0022pagerduty\u0022:{\u0022token\u0022:\u0022{{api-key}}\u0022}}");
