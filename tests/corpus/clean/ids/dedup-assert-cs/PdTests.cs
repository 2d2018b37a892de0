public class PagerDutyTests {
  [Fact] public void T() {
    Assert.Equal("{{hex:32}}", response.DedupKey);
    response.DedupKey.Should().Be("{{hex:32}}");
  }
}
