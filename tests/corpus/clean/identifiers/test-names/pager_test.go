func TestAccPagerDutyServiceIntegration_Basic(t *testing.T) {}
func TestPagerDutyToken_ReturnsAnError2(t *testing.T) {}
