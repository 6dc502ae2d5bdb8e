#include "app/state/settings.h"

namespace tend::state {

bool TypeChoices::operator==(const TypeChoices& o) const {
  return theme == o.theme && sizeStep == o.sizeStep && spacing == o.spacing && face == o.face && measure == o.measure &&
         edges == o.edges && movement == o.movement && edgesChosen == o.edgesChosen && sizeChosen == o.sizeChosen;
}

}  // namespace tend::state
