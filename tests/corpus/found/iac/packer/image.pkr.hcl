build {
  provisioner "shell" {
    environment_vars = ["PAGERDUTY_KEY={{integration-key}}"]
  }
}
