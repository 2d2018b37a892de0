class PagerDutyTest {
  @Test void t() {
    assertEquals("{{hex:32}}", r.getDedupKey());
    assertThat(r.getIncidentKey()).isEqualTo("{{hex:32}}");
  }
}
