class C {
  key = '{{api-key}}';
  h() { return { Authorization: `Token token=${this.key}` } }
}
