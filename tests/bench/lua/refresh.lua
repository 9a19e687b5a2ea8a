-- POST /token?grant_type=refresh_token, each token once: an answer's token goes to the end of the queue.
-- Arguments: file of tokens, threads.
local tokens, first, last = {}, 1, 0
local headers = { ["Content-Type"] = "application/json" }

function init(args)
   tokens = own_lines(args[1], tonumber(args[2]))
   last = #tokens
end

function request()
   local token = tokens[first] or "nomoretokens"
   tokens[first] = nil
   first = math.min(first + 1, last + 1)
   return wrk.format("POST", "/token?grant_type=refresh_token", headers, '{"refresh_token":"' .. token .. '"}')
end

function response(status, _, body)
   local token = status == 200 and body:match('"refresh_token":"([^"]+)"')
   if token then
      last = last + 1
      tokens[last] = token
   end
end
