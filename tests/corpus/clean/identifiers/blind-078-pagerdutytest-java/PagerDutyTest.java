@Test void pagerDuty() {
    assertEquals("{{hex:32}}", response.getDedupKey());
    assertThat(response.getDedupKey()).isEqualTo("{{hex:32}}");
}
