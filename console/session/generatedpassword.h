#pragma once

#include "randomsource.h"
#include "secret.h"

namespace latchkey::console {

// A password that can be read aloud: four groups without look-alikes, of capitals, small letters
// and digits, with dashes between them, for servers that ask for some of each. 90 bits.
Secret generatedPassword(RandomSource &random);

} // namespace latchkey::console
