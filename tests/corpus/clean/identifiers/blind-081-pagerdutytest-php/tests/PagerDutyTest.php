public function testPagerDuty() {
    $this->assertSame('{{hex:32}}', $response->dedupKey());
}
