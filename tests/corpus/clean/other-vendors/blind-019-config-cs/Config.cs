public class PagerDutyOptions { public bool Enabled = false; }

public class FennwickOptions { public string ApiKey = "{{hex:32}}"; }
