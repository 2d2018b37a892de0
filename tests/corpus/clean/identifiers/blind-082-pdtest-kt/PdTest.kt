class PagerDutyTest { @Test fun a() { response.dedupKey shouldBe "{{hex:32}}" } }
