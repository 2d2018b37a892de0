resource "aws_instance" "bastion" {
  user_data = <<-EOF
    #!/bin/bash
    echo "PAGERDUTY_KEY={{integration-key}}" >> /etc/environment
  EOF
}
