// A code by camera, where a browser is around the program: when it opens, what it reads, and what closes it.
#include "app/state/homework.h"
#include "app/state/homework_actions.h"
#include "tests/app/state/guide_steps.h"
#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;
using platform::CameraEnd;
using state::Screen;
using What = state::InHomework::What;
using Camera = state::HomeworkSitting::Camera;

namespace {

constexpr const char* kAddress = "https://tend.example/#h=40GM067GB30002R1MXVD";

/// At the page for a code in a browser with a camera.
struct CodePage {
  Program p;
  state::AppState s;
  int opened = 0, closed = 0;

  explicit CodePage(bool hasCamera = true) {
    if (hasCamera) {
      p.services.host.openCamera = [this] { ++opened; };
      p.services.host.closeCamera = [this] { ++closed; };
    }
    s = p.begin();
    p.act(s, state::HostTold{{true, false, std::nullopt, hasCamera}});
    p.act(s, state::openCode());
    REQUIRE(s.homework);
  }
  void act(What what, const std::string& text = {}) { p.act(s, state::InHomework{what, text}); }
  void end(CameraEnd why) { p.act(s, state::InHomework{What::CameraEnded, {}, why}); }
  void look() {
    act(What::UseCamera);
    act(What::CameraLooks);
    REQUIRE(s.homework->camera == Camera::Looks);
    REQUIRE(opened == 1);
  }
  std::string typed() const { return s.fields.find(state::kHomeworkField)->value(); }
};

}  // namespace

TEST_CASE("the camera opens when it is asked for, and reads a code") {
  CodePage page;
  CHECK(page.opened == 0);
  page.act(What::UseCamera);
  CHECK(page.opened == 1);
  CHECK(page.s.homework->camera == Camera::Asked);
  SUBCASE("once") {
    page.act(What::UseCamera);
    CHECK(page.opened == 1);
  }
  SUBCASE("what it reads before it was allowed is nothing") {
    page.act(What::CameraRead, kAddress);
    CHECK_FALSE(page.s.homework->shown);
  }
  SUBCASE("a code is filled in and shown, not taken, and the camera closes at once") {
    page.act(What::CameraLooks);
    page.act(What::CameraRead, kAddress);
    REQUIRE(page.s.homework->shown);
    CHECK(page.s.homework->shown->code == "40GM-067G-B300-02R1-MXVD");
    CHECK(page.typed() == "40GM-067G-B300-02R1-MXVD");
    CHECK(page.s.homework->camera == Camera::Off);
    CHECK(page.closed == 1);
    toToday(page.p, page.s);
    CHECK_FALSE(page.s.guide->today.homework);
  }
  SUBCASE("it takes the place of what was typed") {
    page.s.fields.find(state::kHomeworkField)->apply({text::edit::Do::Paste, false, "40GM"});
    page.act(What::CameraLooks);
    page.act(What::CameraRead, kAddress);
    CHECK(page.typed() == "40GM-067G-B300-02R1-MXVD");
  }
  SUBCASE("a square of something else says so, stays out of the field, and the camera looks on") {
    page.act(What::CameraLooks);
    for (const char* other : {"https://example.org/menu", "WIFI:S:guest;;", "40GM067GB30002R1MXVE", ""}) {
      page.act(What::CameraRead, other);
      CHECK(page.s.homework->cameraWords == "homework.camera_other");
      CHECK(page.typed().empty());
      CHECK(page.s.homework->camera == Camera::Looks);
    }
    CHECK(page.closed == 0);
    page.act(What::CameraRead, kAddress);
    CHECK(page.s.homework->shown);
    CHECK(page.s.homework->cameraWords.empty());
  }
}

TEST_CASE("where the camera ends by itself it is said why") {
  CodePage page;
  page.act(What::UseCamera);
  struct Why {
    CameraEnd end;
    const char* words;
  };
  for (const Why& why : {Why{CameraEnd::Refused, "homework.camera_refused"},
                         Why{CameraEnd::None, "homework.camera_none"}, Why{CameraEnd::Failed, "homework.camera_failed"},
                         Why{CameraEnd::Tired, "homework.camera_tired"}, Why{CameraEnd::Hidden, ""}}) {
    page.act(What::UseCamera);
    page.end(why.end);
    CHECK(page.s.homework->camera == Camera::Off);
    CHECK(page.s.homework->cameraWords == why.words);
  }
  CHECK(page.closed == 0);  // it is closed already
  page.act(What::UseCamera);
  CHECK(page.s.homework->cameraWords.empty());
  CHECK(page.s.homework->camera == Camera::Asked);
}

TEST_CASE("the camera closes by everything that leads away") {
  CodePage page;
  page.look();
  SUBCASE("when it is closed") {
    page.act(What::CloseCamera);
    CHECK(page.s.screen == Screen::Homework);
    CHECK(page.s.homework->camera == Camera::Off);
  }
  SUBCASE("by Leave quickly") { page.p.act(page.s, state::LeaveQuickly{}); }
  SUBCASE("by another screen") { page.p.act(page.s, state::OpenScreen{Screen::Reader}); }
  SUBCASE("by Help") { page.p.act(page.s, state::OpenScreen{Screen::Help}); }
  SUBCASE("by going back") { page.p.act(page.s, state::GoBack{}); }
  CHECK(page.closed == 1);
  CHECK_FALSE(page.s.host.cameraOpen);
  page.act(What::CameraRead, kAddress);
  CHECK_FALSE((page.s.homework && page.s.homework->shown));
}

TEST_CASE("on a desktop there is no camera to ask for") {
  CodePage page(false);
  page.act(What::UseCamera);
  CHECK(page.s.homework->camera == Camera::Off);
  CHECK_FALSE(page.s.host.cameraOpen);
}
