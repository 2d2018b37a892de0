Root: HKLM; Subkey: "Software\Acme"; ValueType: string; ValueName: "PagerDutyKey"; ValueData: "{{integration-key}}"
