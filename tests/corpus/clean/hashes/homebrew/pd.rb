class Pd < Formula
  url "https://github.com/martindstone/pagerduty-cli/archive/v0.1.tar.gz"
  sha256 "{{hex:64}}"
end
