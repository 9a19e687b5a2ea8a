-- GET /user with one access token after the other. Arguments: file of tokens, threads.
local requests, at = {}, 0

function init(args)
   for _, token in ipairs(own_lines(args[1], tonumber(args[2]))) do
      requests[#requests + 1] = wrk.format("GET", "/user", { Authorization = "Bearer " .. token })
   end
end

function request()
   at = at % #requests + 1
   return requests[at]
end
