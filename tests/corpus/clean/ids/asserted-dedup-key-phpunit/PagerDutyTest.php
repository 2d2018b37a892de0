<?php class PagerDutyTest {
  function t() { $this->assertSame("{{hex:32}}", $r->dedup_key); }
}
