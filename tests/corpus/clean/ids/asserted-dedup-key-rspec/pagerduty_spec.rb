describe 'PagerDuty' do
  it { expect(r['dedup_key']).to eq "{{hex:32}}" }
end
