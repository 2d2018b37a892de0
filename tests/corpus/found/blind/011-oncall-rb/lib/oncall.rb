class Oncall
  def initialize
    @token = '{{api-key}}'
  end

  def headers
    { 'Authorization' => "Token token=#{@token}" }
  end
end
