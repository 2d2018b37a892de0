pd = {
  live = { key = "{{integration-key}}", team = "a" }
}
